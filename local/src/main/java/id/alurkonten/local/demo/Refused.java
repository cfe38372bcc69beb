package id.alurkonten.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** A service said no: any answer but 2xx, with its problem (RFC 9457). */
public final class Refused extends RuntimeException {
    private static final String TYPE_PREFIX = "urn:alurkonten:problem:";
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refused(String what, Answer answer) {
        super(what + " was refused: " + answer.status() + " " + answer.text());
        this.answer = answer;
    }

    public int status() {
        return answer.status();
    }

    /** All of the answer, with its headers. */
    public Answer answer() {
        return answer;
    }

    /** The problem as JSON. */
    public JsonNode problem() {
        return answer.json();
    }

    /** {@code four-eyes} of {@code urn:alurkonten:problem:four-eyes}. */
    public String slug() {
        return answer.text("type").replace(TYPE_PREFIX, "");
    }

    /** What it tells a person. */
    public String detail() {
        return answer.text("detail");
    }
}
