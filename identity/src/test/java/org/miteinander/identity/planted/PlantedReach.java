package org.miteinander.identity.planted;

import org.miteinander.identity.planted.account.keycloak.PlantedKeycloak;

/** Reaches into the adapter for Keycloak on purpose. */
public class PlantedReach {
    public String reaches() {
        return new PlantedKeycloak().realm();
    }
}
