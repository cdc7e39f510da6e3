"""Kinder words: which words get a suggestion, what is suggested, and where nothing is said. Advice only: no rule here
refuses a text, changes one or keeps one from being saved."""
