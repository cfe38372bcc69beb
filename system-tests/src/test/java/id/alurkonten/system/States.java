package id.alurkonten.system;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What all four services answer about a content at one moment: whatever may be seen of it from outside. */
public record States(Map<String, String> answers) {

    public static States of(Installation installation, Walk walk) {
        Person anyone = installation.as("auditor");
        UUID content = walk.content();
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("plan", text(() -> anyone.plan(walk.plan())));
        answers.put("content", text(() -> anyone.content(content)));
        answers.put("task", text(() -> anyone.task(content)));
        answers.put("approval", text(() -> anyone.approval(content)));
        answers.put("archive", text(() -> anyone.archive(content)));
        answers.put("publications", text(() -> anyone.publications("contentId=" + content)));
        for (Service service : Databases.services()) {
            answers.put(
                    "events said by " + service.module(),
                    Long.toString(installation.databases().said(service, content)));
        }
        return new States(answers);
    }

    private static String text(Supplier<Answer> question) {
        try {
            return question.get().text();
        } catch (Refused e) {
            return e.slug();
        }
    }
}
