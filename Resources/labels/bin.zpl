^FX A bin: 2 x 1 inch at 203 dots an inch (406 x 203). The check digits stand white on black in the corner.
^FX {{code}} the place's code, up to 9 characters
^FX {{longCode}} the same where it has more
^FX {{bars}} the code as data of a Code 128 (^BC, mode N)
^FX {{check}} its two check digits
^FX {{aisle}} {{bay}} {{level}} {{position}} its address, where it has one
^XA
^CI28
^PW406
^LL203
^LH0,0
{{?code}}^FO12,14^A0N,62,56^FH_^FD{{code!9}}^FS
{{?longCode}}^FO12,20^A0N,44,40^FH_^FD{{longCode!13}}^FS
^FO316,8^GB84,62,62^FS
^FO316,14^FR^A0N,58,58^FB84,1,0,C^FH_^FD{{check!2}}^FS
^FO26,78^BY2^BCN,80,N,N,N,N^FH_^FD{{bars!16}}^FS
{{?aisle}}^FO12,168^A0N,28,20^FH_^FDaisle {{aisle:4}}  bay {{bay:4}}  level {{level:4}}  pos {{position:3}}^FS
^XZ
