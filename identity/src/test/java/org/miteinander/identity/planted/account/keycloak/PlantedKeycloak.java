package org.miteinander.identity.planted.account.keycloak;

/** Stands for an adapter that only its own package may use. */
public class PlantedKeycloak {
    public String realm() {
        return "miteinander";
    }
}
