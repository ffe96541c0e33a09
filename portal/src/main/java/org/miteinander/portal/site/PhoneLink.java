package org.miteinander.portal.site;

/** Phone numbers as links, which telephones understand. */
public final class PhoneLink {

    private PhoneLink() {}

    /**
     * {@code tel:+493411236755} for {@code +49 341 1236755}; empty if the text does not begin with a number. What follows
     * the first letter, such as hours, is none of it. A plus before a zero is a slip of the pen and left out.
     */
    public static String of(String number) {
        var digits = new StringBuilder();
        for (int i = 0; i < number.length() && !Character.isLetter(number.charAt(i)); i++) {
            char c = number.charAt(i);
            boolean optionalZero = c == '0' && i > 0 && number.charAt(i - 1) == '(' && digits.indexOf("+") == 0;
            if (c >= '0' && c <= '9' && !optionalZero) {
                digits.append(c);
            } else if (c == '+' && digits.isEmpty()) {
                digits.append(c);
            }
        }
        String dialled = digits.toString().startsWith("+0") ? digits.substring(1) : digits.toString();
        return dialled.length() < 3 ? "" : "tel:" + dialled;
    }
}
