package id.alurkonten.desk.live;

import java.util.List;
import java.util.concurrent.Flow;

/** What came so far. */
record LineCollector(List<String> lines) implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription line) {
        line.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String text) {
        lines.add(text);
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
}
