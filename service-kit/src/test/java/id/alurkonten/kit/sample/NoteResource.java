package id.alurkonten.kit.sample;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.identity.CurrentPerson;
import id.alurkonten.kit.outbox.Outbox;
import id.alurkonten.kit.outbox.OutboxEvent;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Every mechanism of the kit behind one small API. */
@Path("/api/v1/notes")
public class NoteResource {

    enum Colour {
        RED,
        GREEN
    }

    record NoteRequest(
            @NotBlank @Size(max = 20) String text, Integer number, Colour colour, Instant at, List<String> tags) {}

    record NoteView(UUID id, String text, String by) {}

    record NoteEvent(UUID id, String text, Instant occurredAt) {}

    private final EntityManager entities;
    private final Outbox outbox;
    private final CurrentPerson person;
    private final Clock clock;

    NoteResource(EntityManager entities, Outbox outbox, CurrentPerson person, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.person = person;
        this.clock = clock;
    }

    @POST
    @Command
    @RolesAllowed("humas")
    @Operation(operationId = "createNote", summary = "Create")
    public RestResponse<NoteView> create(@Valid @NotNull NoteRequest request) {
        Note note = new Note(UUID.randomUUID(), request.text());
        entities.persist(note);
        outbox.append(new OutboxEvent(
                "id.alurkonten.ContentCancelled.v1",
                note.id.toString(),
                note.id.toString(),
                clock.instant(),
                new NoteEvent(note.id, note.text, clock.instant())));
        return RestResponse.status(RestResponse.Status.CREATED, view(note));
    }

    @PUT
    @Path("/{id}")
    @Command
    @RolesAllowed("humas")
    public RestResponse<NoteView> change(
            @HeaderParam("If-Match") String ifMatch, UUID id, @Valid @NotNull NoteRequest request) {
        Note note = find(id);
        Preconditions.require(ifMatch, note.version);
        note.text = request.text();
        entities.flush();
        return RestResponse.ResponseBuilder.ok(view(note))
                .header("ETag", Preconditions.etag(note.version))
                .build();
    }

    @POST
    @Path("/{id}/append")
    @Command
    @RolesAllowed("humas")
    public RestResponse<NoteView> append(UUID id) {
        Note note = find(id);
        note.text = note.text + "+";
        return RestResponse.ok(view(note));
    }

    @POST
    @Path("/{id}/fail")
    @Command
    @RolesAllowed("humas")
    public RestResponse<NoteView> fail(UUID id) {
        find(id).text = "half done";
        throw new IllegalStateException("a bug");
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"humas", "auditor"})
    @Transactional
    public RestResponse<NoteView> get(UUID id) {
        Note note = find(id);
        return RestResponse.ResponseBuilder.ok(view(note))
                .header("ETag", Preconditions.etag(note.version))
                .build();
    }

    @GET
    @RolesAllowed({"humas", "auditor"})
    @Transactional
    public Page<NoteView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("colour") Colour colour,
            @QueryParam("from") LocalDate from,
            @QueryParam("planId") UUID planId,
            @QueryParam("overdue") Boolean overdue) {
        List<Note> notes = entities.createQuery("from Note order by id", Note.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        long total =
                entities.createQuery("select count(*) from Note", Long.class).getSingleResult();
        return new Page<>(notes, page.page(), page.size(), total).map(this::view);
    }

    @GET
    @Path("/unannotated")
    public Map<String, String> withoutAPolicy() {
        return Map.of("never", "seen");
    }

    private Note find(UUID id) {
        Note note = entities.find(Note.class, id);
        if (note == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "not-found.resource", "Note", id);
        }
        return note;
    }

    private NoteView view(Note note) {
        return new NoteView(note.id, note.text, person.name());
    }
}
