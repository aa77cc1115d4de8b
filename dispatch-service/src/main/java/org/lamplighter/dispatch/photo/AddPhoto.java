package org.lamplighter.dispatch.photo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.lamplighter.dispatch.workorder.Action;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderAccess;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.StaleVersionException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.idempotency.KeyReusedException;

/** A crew adds a photograph to an order it holds. The photograph is kept as it came, under the type its first bytes tell. */
public final class AddPhoto {

    /** 5 MB. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** Per order; a report needs a handful. */
    private static final int MOST = 20;

    private final Aggregates<WorkOrder> orders;
    private final Photos photos;
    private final Clock clock;

    public AddPhoto(Aggregates<WorkOrder> orders, Photos photos, Clock clock) {
        this.orders = orders;
        this.photos = photos;
        this.clock = clock;
    }

    /** Adds it; the same request again finds the first one's photograph. */
    public Photo add(String workOrderId, String crewId, Photo.Kind kind, InputStream body, IdempotentRequest request)
            throws IOException {
        Stored<WorkOrder> order = WorkOrderAccess.ofCrew(orders.find(workOrderId), crewId);
        byte[] content = read(body);
        String fingerprint = request.fingerprint().get();
        String photoId = request.idFor("P");
        Optional<Photo> before = photos.find(workOrderId, photoId);
        if (before.isPresent()) {
            return same(before.get(), fingerprint);
        }
        if (request.expectedVersion().isPresent() && request.expectedVersion().getAsLong() != order.version()) {
            throw new StaleVersionException(order.version());
        }
        PhotoFormat format = PhotoFormat.of(content)
                .orElseThrow(() -> new RejectedException(Rejection.invalid("photo-format-unknown")));
        if (!order.state().possible().contains(Action.PHOTO)) {
            throw new RejectedException(order.state().outOfOrder());
        }
        if (photos.of(workOrderId).size() >= MOST) {
            throw new RejectedException(Rejection.conflict("photos-too-many", MOST));
        }
        Photo photo =
                new Photo(photoId, workOrderId, kind, format, content.length, fingerprint, crewId, clock.instant());
        if (photos.keep(photo, content)) {
            return photo;
        }
        return photos.find(workOrderId, photoId)
                .map(winner -> same(winner, fingerprint))
                .orElse(photo);
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new RejectedException(Rejection.invalid("photo-too-large", LARGEST / (1024 * 1024)));
        }
        return content;
    }

    private static Photo same(Photo before, String fingerprint) {
        if (!before.fingerprint().equals(fingerprint)) {
            throw new KeyReusedException();
        }
        return before;
    }
}
