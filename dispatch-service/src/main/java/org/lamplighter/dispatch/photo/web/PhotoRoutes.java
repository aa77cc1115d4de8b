package org.lamplighter.dispatch.photo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.lamplighter.dispatch.photo.AddPhoto;
import org.lamplighter.dispatch.photo.Photo;
import org.lamplighter.dispatch.photo.Photos;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderAccess;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Photographs")
class PhotoRoutes {

    private static final String CREW_PHOTOS = "/api/crew/v1/work-orders/{id}/photos";
    private static final String DESK_PHOTOS = "/api/desk/v1/work-orders/{id}/photos";

    private final AddPhoto addPhoto;
    private final Photos photos;
    private final Aggregates<WorkOrder> orders;

    PhotoRoutes(AddPhoto addPhoto, Photos photos, Aggregates<WorkOrder> orders) {
        this.addPhoto = addPhoto;
        this.photos = photos;
        this.orders = orders;
    }

    /** All photographs of one order. */
    record PhotoList(List<PhotoView> items) {}

    @PostMapping(
            path = CREW_PHOTOS,
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    @Opens(to = Audience.CREW, roles = "crew", owning = "orders the caller's crew holds")
    @Operation(summary = "Add a photograph, JPEG or PNG of at most 5 MB")
    ResponseEntity<PhotoView> add(
            @PathVariable String id,
            @RequestParam Photo.Kind kind,
            Caller caller,
            IdempotentRequest request,
            HttpServletRequest body)
            throws IOException {
        Photo photo = addPhoto.add(id, caller.requireCrewId(), kind, body.getInputStream(), request);
        return ResponseEntity.created(
                        URI.create("/api/crew/v1/work-orders/" + photo.workOrderId() + "/photos/" + photo.photoId()))
                .body(PhotoView.of(photo));
    }

    @GetMapping(CREW_PHOTOS)
    @Opens(to = Audience.CREW, roles = "crew", owning = "orders the caller's crew holds or completed")
    @Operation(summary = "Photographs of an order")
    PhotoList ofOwnOrder(@PathVariable String id, Caller caller) {
        return list(WorkOrderAccess.ofCrew(orders.find(id), caller.requireCrewId()));
    }

    @GetMapping(CREW_PHOTOS + "/{photoId}")
    @Opens(to = Audience.CREW, roles = "crew", owning = "orders the caller's crew holds or completed")
    @Operation(summary = "One photograph")
    ResponseEntity<byte[]> one(@PathVariable String id, @PathVariable String photoId, Caller caller) {
        return content(WorkOrderAccess.ofCrew(orders.find(id), caller.requireCrewId()), photoId);
    }

    @GetMapping(DESK_PHOTOS)
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = "orders of the caller's service areas")
    @Operation(summary = "Photographs of an order")
    PhotoList ofOrder(@PathVariable String id, Caller caller) {
        return list(WorkOrderAccess.inAreas(orders.find(id), caller.areas()));
    }

    @GetMapping(DESK_PHOTOS + "/{photoId}")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = "orders of the caller's service areas")
    @Operation(summary = "One photograph")
    ResponseEntity<byte[]> oneForDesk(@PathVariable String id, @PathVariable String photoId, Caller caller) {
        return content(WorkOrderAccess.inAreas(orders.find(id), caller.areas()), photoId);
    }

    private PhotoList list(Stored<WorkOrder> order) {
        return new PhotoList(photos.of(order.id()).stream().map(PhotoView::of).toList());
    }

    private ResponseEntity<byte[]> content(Stored<WorkOrder> order, String photoId) {
        Photo photo = photos.find(order.id(), photoId).orElseThrow(() -> new RejectedException(Rejection.notFound()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.format().contentType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(photos.content(photo));
    }
}
