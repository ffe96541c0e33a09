package org.miteinander.launcher;

import java.time.Duration;
import org.miteinander.launcher.part.Addresses;
import org.miteinander.launcher.run.Startup;

/** What is shown when everything is ready. */
final class Welcome {
    private static final String ACCOUNTS = """
            Demo accounts, all with the password miteinander-demo:
              anna.k, bernd.w, clara.s, deniz.a, erika.l, frank.o      members
              rheuma-admin, rheuma-moderation, rheuma-beratung         Rheuma-Netz Nord, /rheuma-nord
              rheuma-verband, rheuma-forum, rheuma-supervision,
              rheuma-verzeichnis                                       there, one role each
              seelen-admin, seelen-moderation, seelen-beratung         Seelenwind e. V., /seelenwind
              operator                                                 the platform, /platform/federations
              register                                                 the national register
            """;

    private Welcome() {}

    /**
     * @param took since the launcher began
     * @param demo whether the demo accounts are there, or being made
     * @param background whether Ctrl-C reaches somebody else
     */
    static String text(Addresses addresses, Duration took, boolean demo, boolean background) {
        String mail = addresses.external(Addresses.SMTP_HOST)
                ? "sent through " + addresses.smtpHost()
                : addresses.mailPage() + " (caught, not delivered)";
        return """

                Miteinander is ready after %s: %s
                Mails: %s
                %s%s
                """.formatted(
                        Startup.seconds(took),
                        addresses.publicUrl(),
                        mail,
                        demo ? ACCOUNTS : "",
                        background ? "Stop it with './miteinander down'." : "Stop it with Ctrl-C.");
    }
}
