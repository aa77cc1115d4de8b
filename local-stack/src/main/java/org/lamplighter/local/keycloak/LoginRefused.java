package org.lamplighter.local.keycloak;

/** Keycloak said no: wrong name or password, a locked account, an unknown client. */
public final class LoginRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoginRefused(String message) {
        super(message);
    }
}
