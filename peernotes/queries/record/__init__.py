"""The shared record: lines of three kinds, one person's timeline of them, words in everyone's."""
