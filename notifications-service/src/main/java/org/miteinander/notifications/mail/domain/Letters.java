package org.miteinander.notifications.mail.domain;

/**
 * The words of mails. Whoever sees the mail learns nothing but that there is something new: no federation, no group, no
 * name. German first, one line of English below.
 */
public final class Letters {
    private static final String FOOTER = "\n\nDiese E-Mails lassen sich in den Einstellungen abbestellen."
            + "\nYou can turn these e-mails off in the settings.\n";

    private final String publicUrl;

    /** @param publicUrl without a slash at its end */
    public Letters(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    public Letter oneNotice(Mail mail, MailAddress to, String notice) {
        return news(mail, to, publicUrl + "/inbox/" + notice);
    }

    /** Says no number: how much happens is nobody's business. */
    public Letter ofTheDay(Mail mail, MailAddress to) {
        return news(mail, to, publicUrl + "/inbox");
    }

    private static Letter news(Mail mail, MailAddress to, String link) {
        String german = "Es gibt etwas Neues.\nHier geht es weiter: " + link;
        String text = german + "\n\nThere is something new: " + link + FOOTER;
        return new Letter(mail.messageId(), to, "Es gibt etwas Neues", text);
    }

    public Letter confirmation(Mail mail, MailAddress to, Token token) {
        String link = publicUrl + "/confirm/" + token.value();
        String text = "Bitte die E-Mail-Adresse bestätigen. Der Link gilt 24 Stunden: " + link
                + "\nWer das nicht angefordert hat, braucht nichts zu tun."
                + "\n\nPlease confirm the e-mail address within 24 hours: " + link
                + "\nIf you did not ask for this, there is nothing you need to do.\n";
        return new Letter(mail.messageId(), to, "E-Mail-Adresse bestätigen", text);
    }
}
