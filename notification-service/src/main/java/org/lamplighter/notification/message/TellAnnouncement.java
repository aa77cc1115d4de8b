package org.lamplighter.notification.message;

import static org.lamplighter.notification.text.Placeholder.FROM;
import static org.lamplighter.notification.text.Placeholder.UNTIL;

import java.util.List;
import org.lamplighter.contracts.dispatch.AnnouncementNews;
import org.lamplighter.contracts.dispatch.OutageAnnounced;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Language;
import org.lamplighter.notification.text.Template;
import org.lamplighter.notification.text.Wording;

/**
 * Tells the customers of an announced outage ahead, each once per news however many accounts are theirs. The messages of one
 * customer about one outage stand where else those of a case do: under an id of outage and customer, so that later news overtake
 * earlier ones that still wait for the morning.
 *
 * <p>Customers are read in pages. Whoever dies over it is followed by the next delivery of the event, which finds told what was told.
 */
public final class TellAnnouncement {

    private static final int PAGE = 200;

    private final Households households;
    private final Recipients recipients;
    private final TellStep tellStep;

    public TellAnnouncement(Households households, Recipients recipients, TellStep tellStep) {
        this.households = households;
        this.recipients = recipients;
        this.tellStep = tellStep;
    }

    /** Tells all of them. Who keeps one account in the outage and has another no longer in it hears that it changed. */
    public void tell(OutageAnnounced event, EventMetadata metadata) {
        AnnouncementNews news = event.news();
        if (news == null) {
            return; // news of a kind that this version does not know
        }
        Template template = switch (news) {
            case ANNOUNCED -> Template.OUTAGE_ANNOUNCED;
            case CHANGED -> Template.OUTAGE_CHANGED;
            case CALLED_OFF -> Template.OUTAGE_CALLED_OFF;
        };
        event.transformerAreas().forEach(area -> tell(area, template, event, metadata));
        event.noLongerIn().forEach(area -> tell(area, Template.OUTAGE_CALLED_OFF, event, metadata));
    }

    private void tell(String transformerArea, Template template, OutageAnnounced event, EventMetadata metadata) {
        String after = "";
        List<Household> page;
        do {
            page = households.behind(transformerArea, after, PAGE);
            for (Household household : page) {
                household.customers().forEach(customer -> tell(customer, wording(template, event), event, metadata));
                after = household.accountNumber();
            }
        } while (page.size() == PAGE);
    }

    private void tell(String customer, Wording wording, OutageAnnounced event, EventMetadata metadata) {
        String thread = Ids.derived("OA", event.outageId(), customer);
        recipients.keep(new Recipient(thread, customer, null, Language.CHINESE, event.at()));
        tellStep.tell(new Step(thread, metadata.sequence(), metadata.time(), MessageKind.OUTAGE_NOTICE, wording));
    }

    private static Wording wording(Template template, OutageAnnounced event) {
        Wording wording = Wording.of(template).moment(FROM, event.from());
        return template == Template.OUTAGE_CALLED_OFF ? wording : wording.moment(UNTIL, event.until());
    }
}
