package org.miteinander.portal.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this platform, as its configuration says. What was not configured is empty, and the pages say so.
 *
 * @param address street and place in one line
 */
@ConfigurationProperties("operator")
public record Operator(
        @DefaultValue("") String name,
        @DefaultValue("") String address,
        @DefaultValue("") String mail,
        @DefaultValue("") String phone) {

    /** Whether there is enough for an imprint. */
    public boolean known() {
        return !name.isBlank() && !address.isBlank() && !mail.isBlank();
    }
}
