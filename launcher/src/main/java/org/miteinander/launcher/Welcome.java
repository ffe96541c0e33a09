package org.miteinander.launcher;

import org.miteinander.launcher.part.Addresses;

/** What is shown when everything is ready. */
final class Welcome {
    private Welcome() {}

    static String text(Addresses addresses, boolean background) {
        String mail = addresses.external(Addresses.SMTP_HOST)
                ? "sent through " + addresses.smtpHost()
                : addresses.mailPage() + " (caught, not delivered)";
        String end = background ? "Stop it with './miteinander down'." : "Stop it with Ctrl-C.";
        return """

                Miteinander is ready: %s
                Mails: %s
                Demo accounts, all with the password miteinander-demo:
                  anna.k, bernd.w, clara.s, deniz.a, erika.l, frank.o      members
                  rheuma-admin, rheuma-moderation, rheuma-beratung         Rheuma-Netz Nord, /rheuma-nord
                  seelen-admin, seelen-moderation, seelen-beratung         Seelenwind e. V., /seelenwind
                  operator                                                 the platform, /platform/federations
                %s
                """.formatted(addresses.publicUrl(), mail, end);
    }
}
