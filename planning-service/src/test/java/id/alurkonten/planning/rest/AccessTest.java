package id.alurkonten.planning.rest;

import id.alurkonten.kit.testing.AccessMatrix;
import id.alurkonten.kit.testing.OpenApiContract;
import id.alurkonten.planning.PlanningTest;
import org.junit.jupiter.api.Test;

@PlanningTest
class AccessTest {

    @Test
    void each_operation_is_for_the_roles_that_the_procedure_names() {
        AccessMatrix.assertPolicy("""
                openResearch      humas
                addFinding        humas
                completeResearch  humas
                listResearches    all
                getResearch       all
                draftPlan         humas
                updatePlan        humas
                addPlanItem       humas
                updatePlanItem    humas
                removePlanItem    humas
                finalizePlan      humas
                reopenPlan        humas
                submitPlan        humas
                cancelPlan        humas koordinator sekretaris
                importPlan        humas
                getPlanCsv        all
                getPlanWorkbook   all
                getPlanForm       all
                getControlSheet   all
                getCalendar       all
                getCompliancePdf  all
                listPlans         all
                getPlan           all
                listContents      all
                getContent        all
                cancelContent     humas koordinator sekretaris
                getCompliance     all
                listComplianceMonths  all
                getComplianceCsv  all
                getSop            all
                uploadMedia       humas koordinator
                getMedia          all
                headMedia         all
                streamChanges     all
                listDeadLetters   admin auditor
                getDeadLetter     admin auditor
                replayDeadLetter  admin
                replayDeadLetters admin
                """);
    }

    @Test
    void the_api_is_the_one_that_was_promised() {
        OpenApiContract.assertCommitted("planning");
    }
}
