package org.lamplighter.gateway.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a problem answer to what the server refuses before any filter sees it, such as a path with an encoded slash. */
final class ServerErrorValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrorValve.class);

    private final ProblemAnswers problems;

    ServerErrorValve(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(request, response.getResponse(), ProblemCode.ofStatus(response.getStatus()));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("Nobody is there to be told", gone);
        }
    }
}
