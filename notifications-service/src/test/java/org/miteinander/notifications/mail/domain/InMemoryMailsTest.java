package org.miteinander.notifications.mail.domain;

class InMemoryMailsTest implements MailsContract {
    private final Mails mails = new InMemoryMails();

    @Override
    public Mails mails() {
        return mails;
    }
}
