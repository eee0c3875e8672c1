// Words of inspecting returns.

extension Spanish {
    static let inspect = """
        = RETURNS
        DEVOLUCIONES
        = Return
        Devolución
        = Customer
        Cliente
        = State
        Estado
        = Not yours any more
        Ya no es suya
        = This return is not yours any more.
        Esta devolución ya no es suya.
        = Returns
        Devoluciones
        = Shows the returns that wait to be inspected, and the trays with their age.
        Muestra las devoluciones por revisar y las bandejas con su antigüedad.
        = The return is done; what is missing of it is shown first.
        La devolución está lista; primero se muestra lo que falta.
        = Go on without
        Seguir sin
        = Without
        Sin
        = Goes on without what is asked for; what follows from that is shown.
        Sigue sin lo que se pide; se muestra lo que resulta.
        = Picture
        Foto
        = Takes the picture that is asked for.
        Toma la foto que se pide.
        = Takes back the last step, or the last unit as long as it lies on its tray.
        Deshace el último paso, o la última pieza mientras esté en su bandeja.
        = Shows the list; the return stays yours.
        Muestra la lista; la devolución sigue siendo suya.
        = Drops what is half typed; twice leaves the return, and its open unit goes back into the parcel.
        Descarta lo escrito a medias; dos veces deja la devolución, y su pieza abierta vuelve al paquete.
        = no return is open
        ninguna abierta
        = no picture is asked for
        no se pide foto
        = this step cannot be left out
        este paso es necesario
        = nothing to inspect
        nada por revisar
        = return
        devolución
        = returns
        devoluciones
        = orphan
        sin dueño
        = orphans
        sin dueño
        = No return waits
        Ninguna espera
        = Scan a parcel, its RMA, its order or a unit to begin all the same.
        Escanee un paquete, su RMA, su pedido o una pieza para empezar igual.
        = scan any parcel
        escanee un paquete
        = owner found: give trays
        hay dueño: bandejas
        = half done
        a medias
        = , oldest %1
        , la más vieja %1
        = to put away
        por guardar
        = for an order
        para un pedido
        = to refurbish
        por reparar
        = in quarantine
        en cuarentena
        = for the vendor
        para el proveedor
        = to scrap
        por desechar
        = without owner
        sin dueño
        = ITEM
        ARTÍCULO
        = FETCH
        TRAER
        = LOT
        LOTE
        = LAST DAY
        ÚLTIMO DÍA
        = SERIAL
        SERIE
        = 2ND BADGE
        2.º GAFETE
        = CHECK %1 OF %2
        PREGUNTA %1 DE %2
        = PHOTO
        FOTO
        = GRADE
        GRADO
        = REASON
        MOTIVO
        = WEIGH
        PESAR
        = WITNESS
        TESTIGO
        = TO
        A
        = TRAY
        BANDEJA
        = more
        más
        = fetch %1 × %2 from %3
        traiga %1 × %2 de %3
        = Nobody announced what is in it.
        Nadie anunció lo que hay dentro.
        = order %1
        pedido %1
        = %1 × %2, grade %3 → %4 · %5 (%6)
        %1 × %2, grado %3 → %4 · %5 (%6)
        = SKU %1
        SKU %1
        = serial %1
        serie %1
        = best is %1
        mejor es %1
        = The answers allow %1. Worse is yours to say, better needs a second badge.
        Las respuestas permiten %1. Peor lo decide usted, mejor necesita un segundo gafete.
        = %1 · by the rule: %2
        %1 · según la regla: %2
        = Reason
        Motivo
        = Reasons
        Motivos
        = Lists the reasons, with what each one leads to before Enter gives it.
        Lista los motivos y lo que resulta de cada uno antes de darlo con Enter.
        = by the rule: %1.
        según la regla: %1.
        = It is weighed first, and somebody else sees it go.
        Antes se pesa, y otra persona lo ve.
        = %1 g
        %1 g
        = into %1, or an empty tote
        en %1, o una cesta vacía
        = into an empty tote
        en una cesta vacía
        = Order %1 waits for it: %2.
        El pedido %1 la espera: %2.
        = its tray
        su bandeja
        = The unit goes on %1, %2.
        La pieza va a %1, %2.
        = REFUND
        REEMB.
        = REPLACE
        CAMBIO
        = HOLD
        ESPERA
        = REJECT
        RECHAZO
        = not what shipped
        no lo que se envió
        = It is not what was shipped: perhaps another unit was put in.
        No es lo que se envió: quizá pusieron otra pieza.
        = more than shipped
        más que lo enviado
        = It is more than was shipped or announced.
        Es más de lo que se envió o anunció.
        = better than allowed
        mejor de lo permitido
        = The grade is better than the answers allow.
        El grado es mejor de lo que permiten las respuestas.
        = cannot be read
        no se lee
        = It cannot be read.
        No se puede leer.
        = no witness
        sin testigo
        = Nobody has seen it.
        Nadie lo ha visto.
        = Suspected of being another unit
        Se sospecha que es otra pieza
        = More than was shipped or announced
        Más de lo enviado o anunciado
        = Graded up
        Grado subido
        = Cannot be read
        No se lee
        = Not scrapped: no witness
        No desechado: sin testigo
        = scan parcel
        paquete
        = scan a return, or Enter
        devolución o Enter
        = scan a parcel, RMA, order, serial or item, or Enter for the marked one
        escanee paquete, RMA, pedido, serie, artículo, o Enter: la marcada
        = scan a unit of the tray
        pieza de la bandeja
        = fetch a unit from its tray and scan it
        traiga una pieza de su bandeja y escanéela
        = scan a unit, F4: done
        pieza, F4: listo
        = scan the next unit; F4 when the parcel is empty
        escanee la próxima pieza; F4 cuando el paquete esté vacío
        = scan or type the lot; F4 if it cannot be read
        escanee o escriba el lote; F4 si no se lee
        = last day
        último día
        = scan or type its last day, as 2027-03-01; F4 if unreadable
        escanee o escriba el último día, como 2027-03-01; F4 si no se lee
        = scan or type the serial; F4 if it cannot be read
        escanee o escriba la serie; F4 si no se lee
        = 2nd badge
        2.º gafete
        = a second badge, or F4
        2.º gafete, o F4
        = let somebody else look and scan their badge; F4 without
        que otra persona mire y escanee su gafete; F4 sin ello
        = digit
        dígito
        = the digit of the answer
        dígito de respuesta
        = type or scan the digit of the answer
        escriba o escanee el dígito de la respuesta
        = F2, or the file's name
        F2, o el archivo
        = F2 takes the picture; or type the file's name; F4 without
        F2 toma la foto; o escriba el nombre del archivo; F4 sin ella
        = grade card
        tarjeta
        = scan a grade card
        tarjeta de grado
        = scan a grade card, or type A, B, C or D
        escanee una tarjeta de grado, o escriba A, B, C o D
        = the digit of the reason
        dígito del motivo
        = type or scan the digit of the reason
        escriba o escanee el dígito del motivo
        = grams
        gramos
        = weigh it: grams
        péselo: gramos
        = weigh what is thrown away: the scale, or type the grams
        pese lo que se tira: la báscula, o escriba los gramos
        = witness
        testigo
        = a witness' badge, or F4
        gafete de testigo o F4
        = let somebody else see it go and scan their badge; F4 without
        que otra persona lo vea y escanee su gafete; F4 sin ello
        = scan tote
        cesta
        = scan its tote
        escanee su cesta
        = an empty tote
        una cesta vacía
        = scan %1, then pack it
        escanee %1, luego empáquelo
        = scan tray
        bandeja
        = put it on %1 and scan the tray
        póngalo en %1 y escanee la bandeja
        = The open unit goes back into the parcel.
        La pieza abierta vuelve al paquete.
        = Return %1 waits then.%2 Any scan goes on.
        La devolución %1 espera entonces.%2 Cualquier escaneo sigue.
        = the return waits
        la devolución espera
        = Return is over
        Devolución acabada
        = %1 is no longer yours. Enter shows the list.
        %1 ya no es suya. Enter muestra la lista.
        = Stop inspecting
        Deje de revisar
        = %1 inspects %2 now. What you did is kept. Enter shows the list.
        %1 revisa %2 ahora. Lo que hizo se conserva. Enter muestra la lista.
        """
}
