package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the figures share: the platform, the people signed in at it, and the forum they use. For one thread. */
final class Ground {
    static final String FEDERATION = "rheuma-nord";

    /** May create groups. */
    static final String ADMIN = "rheuma-admin";

    static final String READER = "anna.k";
    static final List<String> WRITERS = List.of("bernd.w", "clara.s", "deniz.a", "erika.l", "frank.o");

    private final Installation installation;
    private final Cpu cpu;
    private final Consumer<String> out;
    private final Map<String, Api> programs = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();
    private @Nullable Forum forum;

    Ground(Installation installation, Consumer<String> out) {
        this.installation = installation;
        this.cpu = new Cpu(installation.processes());
        this.out = out;
    }

    Installation installation() {
        return installation;
    }

    Cpu cpu() {
        return cpu;
    }

    /** Tells the person who waits what is going on. */
    void say(String line) {
        out.accept(line);
    }

    /** The API as this person. */
    Api as(String login) throws IOException, InterruptedException {
        Api known = programs.get(login);
        if (known == null) {
            URI base = installation.gateway().resolve("/api/v1/federations/" + FEDERATION + "/");
            known = new Api(base, Bearer.signIn(installation, login));
            programs.put(login, known);
        }
        return known;
    }

    /** The cookie header of this person's browser. */
    String session(String login) throws IOException, InterruptedException {
        String known = sessions.get(login);
        if (known == null) {
            known = SignIn.session(installation, login);
            sessions.put(login, known);
        }
        return known;
    }

    Forum forum() throws IOException, InterruptedException {
        Forum known = forum;
        if (known == null) {
            known = Forum.prepared(this);
            forum = known;
        }
        return known;
    }

    /** A page of the portal in this federation. */
    URI page(String path) {
        return installation.gateway().resolve("/" + FEDERATION + "/" + path);
    }
}
