package org.miteinander.launcher.mail;

import java.time.Instant;

/**
 * One caught mail, as the page shows it and {@code /mails.json} lists it.
 *
 * @param to all recipients, separated by commas
 * @param text the plain text
 */
record Mail(String messageId, Instant sentAt, String from, String to, String subject, String text) {}
