"""Floor 7: the shape of what people send. A form checks form, never permission."""
