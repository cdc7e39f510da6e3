"""People of every role at work with the real server: gunicorn, the sealer and the application role's login, on this
machine only. What each page cost them, whether anything went wrong, and whether the server grew."""
