package org.miteinander.notifications.mail.domain;

import java.util.Map;
import java.util.TreeMap;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** A person is erased: their address goes, and every mail to them with its link. */
public final class ForgetAddress {
    private final Addresses addresses;
    private final Mails mails;
    private final NoticeLinks links;
    private final ConfirmationLimits limits;

    public ForgetAddress(Addresses addresses, Mails mails, NoticeLinks links, ConfirmationLimits limits) {
        this.addresses = addresses;
        this.mails = mails;
        this.links = links;
        this.limits = limits;
    }

    /** Counts by kind what was there. */
    public Map<String, Long> handle(FederationId federation, MemberId member) {
        Map<String, Long> counts = new TreeMap<>();
        counts.put("mailAddresses", addresses.remove(federation, member) ? 1L : 0L);
        counts.put("mails", mails.forget(federation, member));
        counts.put("mailLinks", links.forget(federation, member));
        limits.forget(federation, member);
        return counts;
    }
}
