package org.miteinander.notifications.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are kept.
 *
 * @param linksKept how long a link in a mail leads to its notice
 */
@ConfigurationProperties("notifications.notices")
public record NoticeSettings(@DefaultValue("180d") Duration linksKept) {}
