package id.alurkonten.production.limits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.alurkonten.production.design.Channel;
import java.util.List;
import java.util.stream.Stream;

/**
 * A limit of a platform that a design breaks. It has no text of its own but what the sentence of its rule is filled
 * with, so that it is said in the language of whoever reads it.
 *
 * @param field where in the design: {@code variants[0].caption}, {@code media[1]}
 * @param arguments numbers and texts, as the rule's sentence numbers them
 */
public record Finding(Channel channel, Rule rule, Severity severity, String field, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** What the rule's sentence is filled with: the channel, then the arguments. */
    public Object[] messageArguments() {
        return Stream.concat(Stream.of(channel.name()), arguments.stream()).toArray();
    }

    /** Whether a rendition of the picture may fit: another type, or fewer bytes. */
    @JsonIgnore
    public boolean isMendable() {
        return rule == Rule.IMAGE_TYPE || rule == Rule.IMAGE_BYTES;
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
