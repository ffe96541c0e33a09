package org.miteinander.counselling.cases;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be written, and under which terms.
 *
 * @param terms version of the terms of counselling that are in force; kept with each enquiry
 * @param longestReason characters
 * @param longestSubject characters
 * @param longestText characters
 */
@ConfigurationProperties("counselling")
public record CaseSettings(
        @DefaultValue("1") String terms,
        @DefaultValue("80") int longestReason,
        @DefaultValue("120") int longestSubject,
        @DefaultValue("8000") int longestText) {}
