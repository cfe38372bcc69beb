package id.alurkonten.desk.client;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is to be mended, and where: on a file, an area of a picture, a moment of a video. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionNote(String text, String media, Area area, Integer atMs) {}
