package org.miteinander.planted.portal.group;

import java.net.http.HttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.springframework.stereotype.Controller;

/** Is public, and speaks HTTP itself. */
@Controller
public final class PlantedController {
    private final String name;

    public PlantedController(String name) {
        this.name = name;
    }

    /** By the JDK's client. */
    public HttpClient client() {
        return HttpClient.newHttpClient();
    }

    /** By the client that the services' one is made of. */
    public HttpHost host() {
        return new HttpHost(name);
    }
}
