package org.lamplighter.local.keycloak;

/** A public client of the realm: an app that people log in to. */
public enum App {
    CUSTOMER("customer-app"),
    CREW("crew-app"),
    DESK("desk-app");

    private final String clientId;

    App(String clientId) {
        this.clientId = clientId;
    }

    public String clientId() {
        return clientId;
    }
}
