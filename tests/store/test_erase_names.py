"""Finding where a name ever stood, so that it can be erased there too."""

from tests.store.laptops import laptops, only
from tests.store.model import SCHEMA, Card, Contact
from wijksessie.store import deleted_things, is_swept, open_workspace, texts_of, things_that_said


def held(found, id_, field):
    with found.read() as db:
        return texts_of(db.connection(), id_, field)


def said(found, entity, text):
    with found.read() as db:
        return things_that_said(db.connection(), entity, text)


def test_every_text_a_field_ever_held_is_found(path):
    with open_workspace(path, SCHEMA, create=True) as found:
        with found.change("add") as db:
            contact = Contact(name='Noor "de" Wit', phone="06")
            db.add(contact)
        with found.change("edit") as db:
            db.get(Contact, contact.id).name = "Noor\nBakker"
            db.get(Contact, contact.id).phone = None
        with found.change("delete") as db:
            db.delete(db.get(Contact, contact.id))
        assert held(found, contact.id, "name") == {'Noor "de" Wit', "Noor\nBakker"}
        assert held(found, contact.id, "phone") == {"06"}
        assert held(found, "nobody", "name") == set()
        assert said(found, "Contact", 'Noor "de"') == said(found, "Contact", "Noor\nB") == [contact.id]
        assert said(found, "Contact", "NOOR") == [contact.id]
        assert said(found, "Card", "Noor") == []
        with found.change("clean") as db:
            db.erase_deleted()
        assert held(found, contact.id, "name") == set()
        assert said(found, "Contact", "Noor") == []


def test_one_deleted_thing_of_any_class_can_be_erased():
    (found,) = laptops(1)
    id_ = only(found, Card)["id"]
    with found.change("delete") as db:
        db.delete(db.get(Card, id_))
    with found.read() as db:
        assert deleted_things(db.connection(), SCHEMA) == []  # not of a class about people
    with found.change("erase") as db:
        db.erase_gone(Card, id_)
    assert "herrie" not in repr(found.rows())
    assert found.verify()
    with found.read() as db:
        assert is_swept(db.connection())
