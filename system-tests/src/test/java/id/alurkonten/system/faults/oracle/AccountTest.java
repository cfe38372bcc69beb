package id.alurkonten.system.faults.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static Account read(String... lines) {
        return Account.read(Stream.of(lines).map(line -> line.replace('\'', '"')));
    }

    @Test
    void sending_again_under_the_same_key_is_the_same_command() {
        // given
        String call = "{'kind':'CALL','n':%d,'op':'startTask','service':'PRODUCTION','key':'k','as':'humas2'}";

        // when
        List<Command> commands = read(
                        call.formatted(1),
                        "{'kind':'NO_ANSWER','n':1,'reason':'connection lost'}",
                        call.formatted(2),
                        "{'kind':'ANSWER','n':2,'status':200,'body':{'status':'IN_PRODUCTION'}}")
                .commands();

        // then
        assertThat(commands).hasSize(1);
        assertThat(commands.get(0).attempts())
                .extracting(Command.Attempt::status)
                .containsExactly(0, 200);
        assertThat(commands.get(0).isAcknowledged()).isTrue();
    }

    @Test
    void two_people_may_choose_the_same_key() {
        // when
        List<Command> commands = read(
                        "{'kind':'CALL','n':1,'op':'startTask','service':'PRODUCTION','key':'k','as':'humas2'}",
                        "{'kind':'CALL','n':2,'op':'startTask','service':'PRODUCTION','key':'k','as':'humas3'}",
                        "{'kind':'CALL','n':3,'op':'updatePlan','service':'PLANNING','as':'humas2'}",
                        "{'kind':'CALL','n':4,'op':'updatePlan','service':'PLANNING','as':'humas2'}")
                .commands();

        // then
        assertThat(commands).hasSize(4);
    }

    @Test
    void what_was_answered_by_nobody_or_by_503_may_have_been_done() {
        // when
        List<Command> commands = read(
                        "{'kind':'CALL','n':1,'op':'startTask','key':'a'}",
                        "{'kind':'CALL','n':2,'op':'startTask','key':'b'}",
                        "{'kind':'ANSWER','n':2,'status':503,'body':{}}",
                        "{'kind':'CALL','n':3,'op':'startTask','key':'c'}",
                        "{'kind':'ANSWER','n':3,'status':409,'body':{}}")
                .commands();

        // then
        assertThat(commands).extracting(Command::isUnknown).containsExactly(true, true, false);
    }

    @Test
    void goals_poison_and_findings_are_read_and_other_notes_left_aside() {
        // when
        Account account = read(
                "{'kind':'GOAL','content':'00000000-0000-0000-0000-000000000001','goal':'PUBLISHED'}",
                "{'kind':'POISON','topic':'alurkonten.approval','partition':2,'offset':7,'consumers':['planning']}",
                "{'kind':'FINDING','what':'two answers'}",
                "{'kind':'FAULT','fault':'KILL','target':'planning'}",
                "{'kind':'WEATHER','rain':true}");

        // then
        assertThat(account.goals()).containsExactly(new Account.Goal(new UUID(0, 1), null, "PUBLISHED"));
        assertThat(account.planted())
                .containsExactly(new Account.Planted(new Place("alurkonten.approval", 2, 7), List.of("planning")));
        assertThat(account.seen()).containsExactly("two answers");
    }
}
