package org.miteinander.identity.account.domain;

/**
 * A person's account, by the subject the account server knows it by. It never leaves identity: not in a log, not in an
 * event, not unsealed in the store.
 */
public record AccountId(String subject) {
    public AccountId {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("account: blank (expected: a subject)");
        }
    }

    @Override
    public String toString() {
        return "account";
    }
}
