"""How django-allauth is bent to this service: nobody signs up by themselves."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest


class InvitedOnly(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


def display_name(user: AbstractBaseUser) -> str:
    return str(user)
