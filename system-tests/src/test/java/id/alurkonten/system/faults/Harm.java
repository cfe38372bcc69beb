package id.alurkonten.system.faults;

import id.alurkonten.local.Stack;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.system.faults.load.Load;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * What a scenario may touch.
 *
 * @param balancer sends the load to every replica that is added to it
 * @param agency the four APIs, as people meet them
 * @param load the contents on their way
 * @param journal where each fault is written down before it is done
 * @param random the scenario's own: the same seed gives it the same numbers, whatever the others draw
 * @param figures what is measured
 * @param folder for evidence that is to be kept
 * @param progress is told what is going on, a line at a time
 */
public record Harm(
        Options options,
        Stack stack,
        Balancer balancer,
        Agency agency,
        Load load,
        Journal journal,
        Random random,
        ConcurrentLinkedQueue<Figure> figures,
        Path folder,
        Consumer<String> progress) {

    public void say(String line) {
        progress.accept(line);
    }
}
