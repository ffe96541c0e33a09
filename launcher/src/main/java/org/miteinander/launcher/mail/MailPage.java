package org.miteinander.launcher.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page that shows what was caught. */
final class MailPage {
    static final String STYLE = """
            :root { color-scheme: light dark; font: 1.0625rem/1.55 system-ui, sans-serif; }
            body { margin: 0 auto; max-width: 44rem; padding: 1rem; }
            article { border-top: 1px solid; margin-top: 1.5rem; padding-top: .75rem; }
            h1, h2 { line-height: 1.25; overflow-wrap: anywhere; }
            pre { font: inherit; overflow-wrap: anywhere; white-space: pre-wrap; }
            dl { display: grid; gap: .25rem 1rem; grid-template-columns: auto 1fr; margin: 0; }
            dd { margin: 0; overflow-wrap: anywhere; }
            """;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMMM uuuu, HH:mm:ss 'Uhr'", Locale.GERMAN);
    private static final Pattern LINK = Pattern.compile("https?://(?:(?!&(?:quot|lt|gt);)\\S)+(?<![.,;:!?)])");
    private static final int SHOWN = 200;

    private MailPage() {}

    static String html(List<Mail> mails) {
        String list = mails.isEmpty()
                ? "<p>Noch ist keine Mail angekommen.</p>"
                : mails.stream().limit(SHOWN).map(MailPage::article).collect(Collectors.joining());
        String count = mails.size() == 1 ? "1 Mail" : mails.size() + " Mails";
        return """
                <!doctype html>
                <html lang="de">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Aufgefangene Mails (%s)</title>
                <link rel="stylesheet" href="/style.css">
                <link rel="icon" href="data:,">
                </head>
                <body>
                <main>
                <h1>Aufgefangene Mails</h1>
                <p>Hier steht, was die Plattform verschickt hat: %s, die neuesten zuerst. Nichts davon wurde zugestellt.
                <a href="/">Neu laden</a></p>
                %s
                </main>
                </body>
                </html>
                """.formatted(count, count, list);
    }

    private static String article(Mail mail) {
        return """
                <article>
                <h2>%s</h2>
                <dl>
                <dt>An</dt><dd>%s</dd>
                <dt>Von</dt><dd>%s</dd>
                <dt>Gesendet</dt><dd><time datetime="%s">%s</time></dd>
                </dl>
                <pre>%s</pre>
                </article>
                """.formatted(
                        mail.subject().isBlank() ? "(ohne Betreff)" : escape(mail.subject()),
                        escape(mail.to()),
                        escape(mail.from()),
                        mail.sentAt(),
                        time(mail.sentAt()),
                        linked(mail.text()));
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /** Only web addresses become links, and nothing of a mail becomes markup. */
    static String linked(String text) {
        return LINK.matcher(escape(text)).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
