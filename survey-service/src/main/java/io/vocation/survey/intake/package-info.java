/**
 * Files of responses, imported as jobs: streamed to disk, read as their source's mapping says, kept chunk by chunk with the
 * progress, so that whatever dies, the job goes on where it was. A bad row never stops the others.
 */
package io.vocation.survey.intake;
