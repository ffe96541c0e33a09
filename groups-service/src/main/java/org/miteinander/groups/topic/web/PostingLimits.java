package org.miteinander.groups.topic.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What bounds writing.
 *
 * @param editWindow for how long authors change a post
 * @param maxLength of a text, in characters
 * @param titleLength of a topic's title, in characters
 * @param keepErased whether the texts of an erased person stay, without their author
 */
@ConfigurationProperties("groups.posting")
public record PostingLimits(
        @DefaultValue("15m") Duration editWindow,
        @DefaultValue("8000") int maxLength,
        @DefaultValue("150") int titleLength,
        @DefaultValue("true") boolean keepErased) {}
