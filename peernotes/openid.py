"""OpenID Connect as django-allauth speaks it, and stricter: the signature is always looked at, nonce and PKCE are always
there, and no more is kept of what a provider says than who it speaks of."""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING, Any

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.app_settings import UID_MAX_LENGTH
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from allauth.utils import build_absolute_uri
from django.conf import settings
from django.urls import reverse

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialLogin
    from django.http import HttpRequest, HttpResponse

    Claims = dict[str, Any]

# Never one that shares a secret, and never none.
SIGNED_BY = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
ENDS_SESSIONS = "http://schemas.openid.net/event/backchannel-logout"
# Seconds by which two clocks may differ.
LEEWAY = 30


class Exchange(OpenIDConnectOAuth2Adapter):
    """One sign-in, from the code that the browser brings to what the provider says."""

    @property
    def openid_config(self) -> Claims:
        found: Claims = super().openid_config
        if not isinstance(found, dict) or found.get("issuer") != settings.OIDC_ISSUER:
            raise OAuth2Error("another issuer")
        return found

    def complete_login(self, request: HttpRequest, app: object, token: Any, **given: Any) -> SocialLogin:
        said = verified(given["response"].get("id_token"), self.openid_config, "sub", "exp", "iat")
        more = self._fetch_user_info(token.token) if "userinfo_endpoint" in self.openid_config else said
        if not isinstance(more, dict) or more.get("sub") != said["sub"] or len(said["sub"]) > UID_MAX_LENGTH:
            raise OAuth2Error("two subjects, or one that cannot be kept")
        login = self.get_provider().sociallogin_from_response(request, more | said)
        login.said = more | said
        return login

    def get_callback_url(self, request: HttpRequest, app: object) -> str:
        return str(build_absolute_uri(request, reverse("sign-on-back")))


class WhereToSignIn(OpenIDConnectProvider):
    oauth2_adapter_class = Exchange

    def begin(self, request: HttpRequest, next_url: str | None, *, again: bool, invitation: str = "") -> HttpResponse:
        """``again``: for somebody who is signed in, and shall prove that it is still them."""
        nonce = secrets.token_urlsafe(24)
        params = {"nonce": nonce} | ({"max_age": "0"} if again else {})
        kept = {"nonce": nonce, "again": again, "invitation": invitation, "since": time.time()}
        return self.redirect(request, "login", next_url, auth_params=params, **kept)

    def extract_extra_data(self, data: Claims) -> Claims:
        return {}


def exchange(request: HttpRequest) -> Exchange:
    return Exchange(request, settings.OIDC_ISSUER)


def provider(request: HttpRequest) -> WhereToSignIn:
    found: WhereToSignIn = get_adapter(request).get_provider(request, settings.OIDC_ISSUER)
    return found


def is_answer(said: Claims, state: Claims) -> bool:
    """To what this browser asked, and, where a proof was asked for, given since."""
    if not secrets.compare_digest(str(said.get("nonce", "")), state["nonce"]):
        return False
    since = said.get("auth_time", 0)
    return not state["again"] or (isinstance(since, int) and since >= state["since"] - LEEWAY)


def subject_of_logout(token: str, config: Claims) -> str:
    """OpenID Connect Back-Channel Logout 1.0, section 2.6. A token that names a session alone is not understood."""
    said = verified(token, config, "sub", "exp", "iat", "jti")
    events = said.get("events")
    if not isinstance(events, dict) or ENDS_SESSIONS not in events or "nonce" in said:
        raise OAuth2Error("no logout")
    return str(said["sub"])


def verified(token: object, config: Claims, *needed: str) -> Claims:
    """What a token says, if the provider signed it for us and it is not over."""
    try:
        key = jwt.PyJWKClient(config["jwks_uri"], timeout=5).get_signing_key_from_jwt(str(token)).key
        said: Claims = jwt.decode(
            str(token),
            key,
            algorithms=SIGNED_BY,
            audience=settings.OIDC_CLIENT_ID,
            issuer=settings.OIDC_ISSUER,
            leeway=LEEWAY,
            options={"require": [*needed, "aud", "iss"]},
        )
    except (jwt.PyJWTError, KeyError, ValueError, TypeError) as error:
        raise OAuth2Error(type(error).__name__) from None
    if said.get("azp", settings.OIDC_CLIENT_ID) != settings.OIDC_CLIENT_ID:
        raise OAuth2Error("for somebody else")
    return said
