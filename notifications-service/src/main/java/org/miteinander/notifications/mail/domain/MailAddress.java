package org.miteinander.notifications.mail.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address. Not to be logged. */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[\\x21-\\x7E&&[^@<>\",;:\\\\()\\[\\]]]+@[A-Za-z0-9][A-Za-z0-9.-]*");

    private static final Pattern TRAILING_DOTS = Pattern.compile("\\.+$");

    /** Empty if this is not one address in its plain form. */
    public static Optional<MailAddress> of(String typed) {
        String address = typed.strip();
        boolean plain = address.length() <= LONGEST && FORM.matcher(address).matches();
        return plain ? Optional.of(new MailAddress(address)) : Optional.empty();
    }

    /** Enough to recognise the own address, for instance {@code a…@example.org}. */
    public String masked() {
        int at = value.lastIndexOf('@');
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "…" + value.substring(at);
    }

    /** The same for all spellings that usually lead to one person; only for counting, never to send to. */
    public String person() {
        int at = value.lastIndexOf('@');
        String local = value.substring(0, at);
        int label = local.indexOf('+');
        String domain = TRAILING_DOTS.matcher(value.substring(at + 1)).replaceFirst("");
        return ((label > 0 ? local.substring(0, label) : local) + "@" + domain).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
