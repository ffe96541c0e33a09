<#macro content>
<#-- On every page: help in a crisis first, then the way back to the platform. -->
<div class="mit-footer">
  <section class="mit-crisis" aria-labelledby="mit-crisis-title">
    <h2 id="mit-crisis-title">${msg("mitCrisisTitle")}</h2>
    <ul>
      <li>${msg("mitCrisisEmergency")} <a href="tel:112">112</a></li>
      <li>${msg("mitCrisisTalk")} <a href="tel:+498001110111">0800 1110111</a>, <a href="tel:+498001110222">0800 1110222</a> ${msg("mitCrisisFree")}</li>
      <li>${msg("mitCrisisYoung")} <a href="tel:116111">116111</a></li>
    </ul>
  </section>
  <p><a href="${properties.platformUrl!'/'}">${msg("mitHome")}</a></p>
</div>
</#macro>
