package org.lamplighter.dispatch.photo.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lamplighter.dispatch.photo.Photo;
import org.lamplighter.dispatch.photo.PhotoFormat;
import org.lamplighter.dispatch.photo.Photos;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/** Photographs in GridFS; the content first and what is known of it last, so that a crash leaves none that is half. */
@Repository
class GridFsPhotos implements Photos {

    private static final String BUCKET = "photos";
    private static final String ORDER = "metadata.workOrderId";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;

    GridFsPhotos(MongoDatabaseFactory databases) {
        MongoDatabase database = databases.getMongoDatabase();
        bucket = GridFSBuckets.create(database, BUCKET);
        files = database.getCollection(BUCKET + ".files");
        files.createIndex(Indexes.ascending(ORDER));
    }

    @Override
    public Optional<Photo> find(String workOrderId, String photoId) {
        return Optional.ofNullable(files.find(Filters.and(Filters.eq(photoId), Filters.eq(ORDER, workOrderId)))
                        .first())
                .map(GridFsPhotos::read);
    }

    @Override
    public List<Photo> of(String workOrderId) {
        return files.find(Filters.eq(ORDER, workOrderId))
                .sort(Sorts.ascending("uploadDate"))
                .map(GridFsPhotos::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean belongTo(String workOrderId, Collection<String> photoIds) {
        Set<String> wanted = new HashSet<>(photoIds);
        if (wanted.isEmpty()) {
            return true;
        }
        Bson theirs = Filters.and(Filters.in("_id", wanted), Filters.eq(ORDER, workOrderId));
        return files.countDocuments(theirs) == wanted.size();
    }

    @Override
    public byte[] content(Photo photo) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.toIntExact(photo.bytes()));
        bucket.downloadToStream(new BsonString(photo.photoId()), content);
        return content.toByteArray();
    }

    @Override
    public boolean keep(Photo photo, byte[] content) {
        Document metadata = new Document("workOrderId", photo.workOrderId())
                .append("kind", photo.kind().name())
                .append("format", photo.format().name())
                .append("fingerprint", photo.fingerprint())
                .append("takenBy", photo.takenBy())
                .append("uploadedAt", Date.from(photo.uploadedAt()));
        try {
            bucket.uploadFromStream(
                    new BsonString(photo.photoId()),
                    photo.photoId(),
                    new ByteArrayInputStream(content),
                    new GridFSUploadOptions().metadata(metadata));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Photo read(Document file) {
        Document metadata = file.get("metadata", Document.class);
        return new Photo(
                file.getString("_id"),
                metadata.getString("workOrderId"),
                Photo.Kind.valueOf(metadata.getString("kind")),
                PhotoFormat.valueOf(metadata.getString("format")),
                Objects.requireNonNull(file.get("length", Number.class)).longValue(),
                metadata.getString("fingerprint"),
                metadata.getString("takenBy"),
                metadata.getDate("uploadedAt").toInstant());
    }
}
