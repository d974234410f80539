"""The database itself refuses to change an entry, and to remove one before its time.

183 days are what the law asks for; they are written out here because a migration must go on meaning
what it meant.
"""

from django.db import migrations

SQLITE = (
    """
    CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_auditentry
    BEGIN SELECT RAISE(ABORT, 'an audit entry is final'); END
    """,
    """
    CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_auditentry
    WHEN OLD.at > datetime('now', '-183 days')
    BEGIN SELECT RAISE(ABORT, 'an audit entry is kept for 183 days'); END
    """,
)
SQLITE_BACK = (
    "DROP TRIGGER audit_entry_is_final",
    "DROP TRIGGER audit_entry_is_kept",
)
POSTGRESQL = (
    """
    CREATE FUNCTION audit_entry_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' AND OLD.at <= now() - interval '183 days' THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'an audit entry is final';
    END $$
    """,
    """
    CREATE TRIGGER audit_entry_is_final BEFORE UPDATE OR DELETE ON audit_auditentry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_is_final()
    """,
)
POSTGRESQL_BACK = (
    "DROP TRIGGER audit_entry_is_final ON audit_auditentry",
    "DROP FUNCTION audit_entry_is_final",
)


def add_triggers(apps, schema_editor):
    run(schema_editor, SQLITE, POSTGRESQL)


def drop_triggers(apps, schema_editor):
    run(schema_editor, SQLITE_BACK, POSTGRESQL_BACK)


def run(schema_editor, sqlite, postgresql):
    statements = {"sqlite": sqlite, "postgresql": postgresql}
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [migrations.RunPython(add_triggers, drop_triggers)]
