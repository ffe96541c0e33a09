package org.miteinander.notifications.mail.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address. Not to be logged. */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[\\x21-\\x7E&&[^@<>\",;:\\\\()\\[\\]]]+@[A-Za-z0-9][A-Za-z0-9.-]*");

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

    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
