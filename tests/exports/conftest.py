from hypothesis import HealthCheck, settings

# Two shared cores: how long one example takes says nothing about the code.
settings.register_profile("exports", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("exports")
