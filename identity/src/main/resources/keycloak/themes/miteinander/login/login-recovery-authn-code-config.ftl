<#-- The codes that help somebody back in who forgot the password. Keycloak's own page needs scripts to go on; this one
     works without them: saving is a link, and the box must be ticked before the form is sent. -->
<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
<#if section = "header">
    ${msg("recovery-code-config-header")}
<#elseif section = "form">
    <p><strong>${msg("recovery-code-config-warning-title")}</strong></p>
    <p>${msg("recovery-code-config-warning-message")}</p>

    <ol id="kc-recovery-codes-list">
        <#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>
            <li>${code[0..3]}-${code[4..7]}-${code[8..]}</li>
        </#list>
    </ol>

    <p>
        <a id="downloadRecoveryCodes" download="miteinander-codes.txt" href="data:text/plain;charset=utf-8,${msg("recovery-codes-download-file-header")?url('UTF-8')}%0A%0A<#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>${code[0..3]}-${code[4..7]}-${code[8..]}%0A</#list>">${msg("recovery-codes-download")}</a>
    </p>

    <form action="${url.loginAction}" class="${properties.kcFormGroupClass!}" id="kc-recovery-codes-settings-form" method="post">
        <input type="hidden" name="generatedRecoveryAuthnCodes" value="${recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesAsString}">
        <input type="hidden" name="generatedAt" value="${recoveryAuthnCodesConfigBean.generatedAt?c}">
        <input type="hidden" id="userLabel" name="userLabel" value="${msg("recovery-codes-label-default")}">
        <p class="mit-check">
            <input type="checkbox" id="kcRecoveryCodesConfirmationCheck" name="kcRecoveryCodesConfirmationCheck" required>
            <label for="kcRecoveryCodesConfirmationCheck">${msg("recovery-codes-confirmation-message")}</label>
        </p>
        <#if isAppInitiatedAction??>
            <#-- whoever has just opened the account is signed in nowhere else -->
            <@passwordCommons.logoutOtherSessions/>
        </#if>

        <input type="submit"
            class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}"
            id="saveRecoveryAuthnCodesBtn" value="${msg("recovery-codes-action-complete")}">
        <#if isAppInitiatedAction??>
            <button type="submit"
                class="${properties.kcButtonClass!} ${properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}"
                id="cancelRecoveryAuthnCodesBtn" name="cancel-aia" value="true" formnovalidate>${msg("recovery-codes-action-cancel")}</button>
        </#if>
    </form>
</#if>
</@layout.registrationLayout>
