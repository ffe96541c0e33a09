package org.miteinander.groups.moderation.mongo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What bounds moderation.
 *
 * @param keepDecided for how long a decided item is kept, with the text of a rejected post
 */
@ConfigurationProperties("groups.moderation")
public record ModerationSettings(@DefaultValue("30d") Duration keepDecided) {}
