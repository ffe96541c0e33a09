package org.miteinander.portal.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whom people reach who meet a barrier on these pages; empty where nothing was configured. */
@ConfigurationProperties("portal.contact")
public record Contact(
        @DefaultValue("") String mail, @DefaultValue("") String phone) {

    /** The same, filled up with the operator's address and number. */
    Contact or(Operator operator) {
        return new Contact(mail.isBlank() ? operator.mail() : mail, phone.isBlank() ? operator.phone() : phone);
    }

    public boolean known() {
        return !mail.isBlank() || !phone.isBlank();
    }

    /** For the link of a phone number: nothing but digits and a leading plus. */
    public String phoneLink() {
        return PhoneLink.of(phone);
    }
}
