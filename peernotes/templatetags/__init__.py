"""Floor 7: tags for templates. They arrange what they are given and decide nothing."""
