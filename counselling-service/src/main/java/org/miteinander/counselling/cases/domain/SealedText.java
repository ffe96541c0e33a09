package org.miteinander.counselling.cases.domain;

/** A text that only the key of its case opens. */
public record SealedText(String value) {}
