package org.lamplighter.notification.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.PhoneNumber;

/** What would have gone out. */
public interface Mailbox {

    /** Keeps an entry; one that is there already stays as it is. */
    void put(MailboxEntry entry);

    /**
     * The latest, newest first.
     *
     * @param to only what went to this number, if given
     */
    List<MailboxEntry> latest(@Nullable PhoneNumber to, int atMost);
}
