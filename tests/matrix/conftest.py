from tests.matrix.fixtures import driver_of_all as driver  # noqa: F401 - a fixture: pytest finds it by its name
