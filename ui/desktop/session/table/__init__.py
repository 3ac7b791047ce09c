"""Tafelscherm: one table at work in one round, whatever the technique."""
