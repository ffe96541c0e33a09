package org.miteinander.portal.page;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl the origin people see
 * @param zone in which time zone pages show times
 */
@ConfigurationProperties("portal")
record PageSettings(
        URI publicUrl, @DefaultValue("Europe/Berlin") ZoneId zone) {}
