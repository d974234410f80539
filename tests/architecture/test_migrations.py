"""Migrations are named, linear, reversible, and up to date with the models."""

import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython, RunSQL

APPS = ("audit", "cases", "core", "features", "home", "users")
AUTOMATIC_NAME = re.compile(r"_(auto_|alter_|initial_\d|remove_|add_)|_and_more")


@pytest.fixture(scope="module")
def migrations():
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return {key: migration for key, migration in loader.disk_migrations.items() if key[0] in APPS}


def test_every_migration_has_a_given_name(migrations):
    assert [key for key in migrations if AUTOMATIC_NAME.search(key[1])] == []


def test_every_app_has_one_line_of_migrations(migrations):
    loader = MigrationLoader(None, ignore_no_migrations=True)
    assert {app: len(loader.graph.leaf_nodes(app)) for app in APPS} == dict.fromkeys(APPS, 1)


def test_every_migration_has_a_way_back(migrations):
    one_way = [
        key
        for key, migration in migrations.items()
        for operation in migration.operations
        if isinstance(operation, RunPython | RunSQL) and not operation.reversible
    ]
    assert one_way == []


def test_models_need_no_migration(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_tables_exist(db):
    tables = set(connection.introspection.table_names())
    assert {"features_featurepage", "core_customimage", "home_homepage", "users_user"} <= tables
