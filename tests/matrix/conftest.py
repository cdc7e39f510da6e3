from tests.matrix.fixtures import driver  # noqa: F401 - a fixture: pytest finds it by its name
